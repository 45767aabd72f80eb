"""批量审核: many reports checked at once, for whoever collects them."""
