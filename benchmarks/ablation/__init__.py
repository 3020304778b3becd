"""What raises the quality of translations and costs nothing but time: tried one by one."""
