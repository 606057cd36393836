"""What the screen of competitors and the account page share: bars, notes, the way to add one."""
