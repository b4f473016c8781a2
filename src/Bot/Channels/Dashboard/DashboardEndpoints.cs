using Microsoft.Net.Http.Headers;
using RevBot.Bot.Answering;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Channels.Dashboard.Page;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Web;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Data.State.Views;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>The dashboard at <c>/dashboard</c>, behind the sign-in of the chat page, and the news that keep it live.</summary>
internal static class DashboardEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The parts of the dashboard.</summary>
    /// <exception cref="InvalidDataException">A block of the settings has no layout that can be read.</exception>
    public static void AddDashboard(this IServiceCollection services, RevBotServices house, RevBotSettings settings)
    {
        services.AddSingleton(new Arrangements(settings.Dashboard, new BlockLayouts(RevBotServices.PromptsFolder)));
        services.AddSingleton<DashboardPage>();
        services.AddSingleton(provider => new DashboardAnswers(
            house,
            settings.Turns,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DashboardAnswers>>()
        ));
        services.AddSingleton<BlockMaker>();
        services.AddSingleton<BlockDownload>();
        services.AddSingleton<OpenPages>();
        services.AddSingleton<PageWarmer>();
        services.AddSingleton<BookNews>();
        services.AddSingleton(new DashboardViewRepository(house.Database));
        services.AddSingleton<ViewCounter>();
    }

    /// <summary>The addresses of the dashboard.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        app.Services.GetRequiredService<PageWarmer>().Attach(app.Services.GetRequiredService<BookHost>());
        app.MapMethods(DashboardQuery.Path, Reading, ShowAsync);
        app.MapGet(DashboardQuery.Path + "/events", TellAsync);
        app.MapGet(BlockDownload.Path, DownloadAsync);
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var guard = services.GetRequiredService<WebRequestAuthenticator>();
        if (guard.ModeOf(context) == WebMode.Off)
        {
            context.Response.Redirect("/");
            return;
        }

        if (ViewerOf(context) is not { } viewer)
        {
            context.Response.Redirect(
                "/?open=" + Uri.EscapeDataString(DashboardQuery.Path + context.Request.QueryString)
            );
            return;
        }

        if (guard.IsTooFast(context))
        {
            await SayAsync(context, StatusCodes.Status429TooManyRequests, WebRequestAuthenticator.TooFast);
            return;
        }

        await WriteAsync(context, viewer);
    }

    private static async Task WriteAsync(HttpContext context, DashboardViewer viewer)
    {
        var (services, response, aborted) = (context.RequestServices, context.Response, context.RequestAborted);
        var page = services.GetRequiredService<DashboardPage>();
        var (query, problem) = Read(context.Request.Query, viewer);
        var arrangement = services.GetRequiredService<Arrangements>().For(viewer.View.Scope.Viewer.Role);
        response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        response.Headers[HeaderNames.ContentSecurityPolicy] = page.ContentPolicy;
        response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var company = WebPage.CompanyLine(
            services.GetRequiredService<BookHost>(),
            services.GetRequiredService<BotClock>(),
            aborted
        );
        await response.WriteAsync(page.Head(viewer, company, arrangement.Title, query), aborted);
        if (query is null)
        {
            await response.WriteAsync(DashboardPage.Sentence(problem!), aborted);
        }
        else
        {
            // What is there is painted while the rest is worked out, side by side.
            await response.Body.FlushAsync(aborted);
            var making = services.GetRequiredService<BlockMaker>().Begin(viewer, query, arrangement.Blocks, aborted);
            foreach (var block in making)
            {
                await response.WriteAsync(await block, aborted);
            }
        }

        await response.WriteAsync(page.Tail, aborted);
        if (query is not null && !context.Request.Headers.ContainsKey(ViewCounter.UpdateHeader))
        {
            services.GetRequiredService<ViewCounter>().Count(viewer, arrangement, query);
        }
    }

    private static (DashboardQuery? Query, string? Problem) Read(IQueryCollection address, DashboardViewer viewer)
    {
        try
        {
            return (QueryReader.Read(address, viewer.View), null);
        }
        catch (SkillInputException problem)
        {
            return (null, problem.Message);
        }
    }

    private static async Task TellAsync(HttpContext context)
    {
        if (ViewerOf(context) is not { } viewer)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var (query, _) = Read(context.Request.Query, viewer);
        await context
            .RequestServices.GetRequiredService<BookNews>()
            .TellAsync(context, viewer.View.Scope.Viewer.Id, query ?? new());
    }

    private static async Task DownloadAsync(HttpContext context)
    {
        var (services, address) = (context.RequestServices, context.Request.Query);
        if (ViewerOf(context) is not { } viewer)
        {
            await SayAsync(context, StatusCodes.Status401Unauthorized, "You are signed out; open the dashboard again.");
        }
        else if (services.GetRequiredService<WebRequestAuthenticator>().IsTooFast(context))
        {
            await SayAsync(context, StatusCodes.Status429TooManyRequests, WebRequestAuthenticator.TooFast);
        }
        else if (ExportFormats.Find(address[BlockDownload.FormKey]) is not { } format)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "Choose form=xlsx, csv or pdf.");
        }
        else
        {
            await DownloadAsync(context, viewer, format);
        }
    }

    private static async Task DownloadAsync(HttpContext context, DashboardViewer viewer, ExportFormat format)
    {
        var address = context.Request.Query;
        try
        {
            var query = QueryReader.Read(address, viewer.View, BlockDownload.BlockKey, BlockDownload.FormKey);
            var file = await context
                .RequestServices.GetRequiredService<BlockDownload>()
                .MakeAsync(viewer, query, address[BlockDownload.BlockKey].ToString(), format, context.RequestAborted);
            await (
                file is null
                    ? SayAsync(context, StatusCodes.Status404NotFound, "Your dashboard has no such block to download.")
                    : FileResponse.WriteAsync(context, file)
            );
        }
        catch (SkillInputException problem)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, problem.Message);
        }
        catch (TimeoutException)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, FileMaker.Late);
        }
        catch (BlockUnansweredException unanswered)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, unanswered.Message);
        }
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n", context.RequestAborted);
    }

    // Whoever is signed in and still there; the page is off for everybody else.
    private static DashboardViewer? ViewerOf(HttpContext context)
    {
        var services = context.RequestServices;
        var guard = services.GetRequiredService<WebRequestAuthenticator>();
        return
            guard.ModeOf(context) != WebMode.Off
            && guard.PersonOf(context) is { } email
            && services.GetRequiredService<WebRequestHandler>().ViewOf(email, context.RequestAborted) is { } seen
            ? new(seen.Deals, seen.View)
            : null;
    }
}
