"""The final-accounts workbook and the published tables: where the clerk's figures come from."""
