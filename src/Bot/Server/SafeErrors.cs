namespace RevBot.Bot.Server;

/// <summary>What becomes of errors on the way of a request: a plain sentence for the caller, the rest for the log.</summary>
internal static class SafeErrors
{
    public static void UseSafeErrors(this WebApplication app)
    {
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("RevBot.Bot.Server.Requests");
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                    if (!context.Response.HasStarted && context.Response.StatusCode >= 400)
                    {
                        await SayAsync(context, Sentence(context.Response.StatusCode));
                    }
                }
                catch (BadHttpRequestException problem) when (!context.Response.HasStarted)
                {
                    context.Response.StatusCode = problem.StatusCode;
                    await SayAsync(context, Sentence(problem.StatusCode));
                }
                catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
                {
                    // Nobody is there to be told.
                }
#pragma warning disable CA1031 // The one place where everything else of a request ends.
                catch (Exception problem) when (!context.Response.HasStarted)
#pragma warning restore CA1031
                {
                    Log.RequestFailed(logger, context.TraceIdentifier, problem);
                    context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                    await SayAsync(
                        context,
                        $"Something went wrong in RevBot itself (reference {context.TraceIdentifier})."
                    );
                }
            }
        );
    }

    private static Task SayAsync(HttpContext context, string sentence)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }

    private static string Sentence(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => "There is nothing here; the start page is at /.",
            StatusCodes.Status405MethodNotAllowed => "This address does not take that method.",
            StatusCodes.Status413PayloadTooLarge => "The request is too large.",
            _ => "The request cannot be used.",
        };
}
