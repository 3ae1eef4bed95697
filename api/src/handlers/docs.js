// Starts Swagger UI with the document of this register.
//
// Requests of "Try it out" carry the key that was entered under "Authorize" and nothing else: a session of the staff pages in the
// same browser stays out of it. The key is kept on this page alone and is gone when it is left.
window.onload = () => {
  document.title = "Kaikukanta API";
  window.ui = SwaggerUIBundle({
    dom_id: "#swagger-ui",
    url: "/api/v1/openapi.json",
    layout: "BaseLayout",
    presets: [SwaggerUIBundle.presets.apis],
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    persistAuthorization: false,
    tryItOutEnabled: true,
    validatorUrl: null,
    requestInterceptor: (request) => ({ ...request, credentials: "omit" }),
  });
};
