"""The printed pages on screen: beside the form and over the whole screen."""
