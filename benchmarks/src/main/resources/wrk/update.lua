-- Changes one participant after the other.
dofile(os.getenv("SCRIPTS") .. "/common.lua")
local count = 0

function init(arguments)
  ids = read_ids()
  headers = headers_of("application/json")
end

function request()
  count = count + 1
  local body = '{"participant":{"last_name":"Muster' .. math.random(1000000) .. '","birth_city":"Town' .. count .. '"}}'
  return wrk.format("PATCH", "/v1/participants/" .. ids[math.random(#ids)], headers, body)
end
