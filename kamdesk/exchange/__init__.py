"""Files in and out: reading what others send, importing it, writing what we hand on."""
