-- 70 % reads by id, 10 % lists, 15 % updates, 5 % creates.
dofile(os.getenv("SCRIPTS") .. "/common.lua")
local count = 0

function init(arguments)
  ids = read_ids()
  prefix = prefix_of_run()
  reading = headers_of(nil)
  writing = headers_of("application/json")
end

function request()
  count = count + 1
  local dice = math.random(100)
  local id = ids[math.random(#ids)]
  if dice <= 70 then
    return wrk.format("GET", "/v1/participants/" .. id, reading)
  elseif dice <= 80 then
    return wrk.format("GET", "/v1/participants?status=lead&limit=50", reading)
  elseif dice <= 95 then
    return wrk.format("PATCH", "/v1/participants/" .. id, writing,
      '{"participant":{"last_name":"Muster' .. math.random(1000000) .. '"}}')
  end
  return wrk.format("POST", "/v1/participants", writing,
    '{"participant":{"first_name":"Melanie","last_name":"Muster","email":"m' .. prefix .. count .. '@example.org"}}')
end
