"""No contact with the outside: no socket, and no path in a document is ever opened or asked for."""
