-- The ids of the participants there are; dofile'd by the scripts that need them.
function read_ids()
  local ids = {}
  for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
  return ids
end
