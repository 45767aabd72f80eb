"""Messages about what is kept of a draft, each module for one occasion."""
