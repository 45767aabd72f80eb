"""Every sentence shown to the clerk, one module for each part of the program.

The words of the paper form itself stand in ``model.form``: they are the form, not ours.
"""
