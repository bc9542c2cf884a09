-- Asks for one path again and again.
dofile(os.getenv("SCRIPTS") .. "/common.lua")

function init(arguments)
  headers = headers_of(nil)
end

function request()
  return wrk.format("GET", os.getenv("TARGET"), headers)
end
