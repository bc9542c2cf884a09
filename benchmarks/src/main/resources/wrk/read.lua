-- Reads participants by their ids.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  dofile(os.getenv("SCRIPTS") .. "/ids.lua")
  ids = read_ids()
  math.randomseed(number + 1 + tonumber(os.getenv("SEED")))
  headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
end

function request()
  return wrk.format("GET", "/v1/participants/" .. ids[math.random(#ids)], headers)
end
