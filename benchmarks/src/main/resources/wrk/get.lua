-- Asks for one path again and again.
function init(arguments)
  headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN") }
end

function request()
  return wrk.format("GET", os.getenv("TARGET"), headers)
end
