-- Changes one participant after the other.
local threads = 0
local count = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  dofile(os.getenv("SCRIPTS") .. "/ids.lua")
  ids = read_ids()
  math.randomseed(number + 1 + tonumber(os.getenv("SEED")))
  headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
end

function request()
  count = count + 1
  local body = '{"participant":{"last_name":"Muster' .. math.random(1000000) .. '","birth_city":"Town' .. count .. '"}}'
  return wrk.format("PATCH", "/v1/participants/" .. ids[math.random(#ids)], headers, body)
end
