"""People against the machine: what people and the model say of the same pictures."""
