-- What the scripts have in common: the environment tells of the run, and each thread of wrk has a number.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

-- The lines of the file IDS, such as ids of participants; from then on, chance is another one in each thread and run.
function read_ids()
  math.randomseed(number + 1 + tonumber(os.getenv("SEED")))
  local ids = {}
  for line in io.lines(os.getenv("IDS")) do ids[#ids + 1] = line end
  return ids
end

-- No two threads and runs have the same.
function prefix_of_run()
  return os.getenv("RUN") .. "-" .. number .. "-"
end

function headers_of(content_type)
  return { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = content_type }
end
