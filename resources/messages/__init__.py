"""Every sentence the program says to the clerk, one module a room of the house.

The words of the paper form itself stand in ``model.form``: they are the form, not ours.
"""
