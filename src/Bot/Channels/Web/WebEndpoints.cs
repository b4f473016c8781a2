using Microsoft.Net.Http.Headers;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Start;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Channels.Web.SignIn;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Bot.Services;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Channels.Web;

/// <summary>The chat page at <c>/</c> and what it sends to <c>/web/…</c>.</summary>
internal static class WebEndpoints
{
    /// <summary>The parts of the page.</summary>
    /// <param name="services">Where they are added.</param>
    /// <param name="house">The bot's parts.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="isForThisMachine">Whether the server listens to this machine alone.</param>
    public static void AddWeb(
        this IServiceCollection services,
        RevBotServices house,
        RevBotSettings settings,
        bool isForThisMachine
    )
    {
        services.AddSingleton(new Tickets(settings.Web.Key));
        services.AddSingleton(new WebAccess(house.Database, settings.Web, isForThisMachine && !settings.IsBehindProxy));
        services.AddSingleton(new AccessKeyRepository(house.Database));
        services.AddSingleton(new WebPeople(house.Database));
        services.AddSingleton(new FileLinkRepository(house.Database));
        services.AddSingleton(provider => new FileLinks(
            provider.GetRequiredService<Tickets>(),
            provider.GetRequiredService<FileLinkRepository>(),
            settings.Web,
            house.Clock
        ));
        services.AddSingleton<IFileAddresses>(provider => provider.GetRequiredService<FileLinks>());
        services.AddSingleton<WebChannel>();
        services.AddSingleton<IChannel>(provider => provider.GetRequiredService<WebChannel>());
        services.AddSingleton(provider => new WebRequestHandler(
            house,
            provider.GetRequiredService<WebChannel>(),
            provider.GetRequiredService<ITurnQueue>(),
            provider.GetRequiredService<FileMaker>(),
            settings.Turns
        ));
        services.AddSingleton(provider => new StartMaker(
            provider.GetRequiredService<DashboardAnswers>(),
            StartLayout.Read(RevBotServices.PromptsFolder),
            PhraseFile.Read(RevBotServices.PromptsFolder, "welcome", "turns")
        ));
        services.AddSingleton<StartRequestHandler>();
        services.AddSingleton<TicketChecker>();
        services.AddSingleton<WebLimits>();
        services.AddSingleton<WebRequestAuthenticator>();
        services.AddSingleton<WebPage>();
        services.AddSignIn(settings);
    }

    /// <summary>The addresses that the page sends to.</summary>
    public static void MapWeb(this WebApplication app)
    {
        var desk = app.Services.GetRequiredService<WebRequestHandler>();
        app.MapPost("/web/enter", Answering((context, request) => Task.FromResult(Enter(context, request))));
        app.MapPost("/web/leave", Answering((context, _) => Task.FromResult(Leave(context))));
        var start = app.Services.GetRequiredService<StartRequestHandler>();
        app.MapPost("/web/start", Working((email, _, cancellation) => start.ShowAsync(email, cancellation)));
        app.MapPost("/web/ask", Working(desk.AskAsync));
        app.MapPost("/web/evidence", Working(desk.EvidenceAsync));
        app.MapPost("/web/rate", Working(desk.RateAsync));
        app.MapPost("/web/export", Working(desk.ExportAsync));
    }

    /// <summary>Shows the page where it is on.</summary>
    /// <returns>Whether it did.</returns>
    public static async Task<bool> TryPageAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var guard = GetAuthenticator(context);
        var mode = guard.ModeOf(context);
        if (mode == WebMode.Off)
        {
            return false;
        }

        var books = services.GetRequiredService<BookHost>();
        var person = guard.PersonOf(context);
        var page = services.GetRequiredService<WebPage>();
        var company = services.GetRequiredService<SignInSettings>();
        var html = page.Render(
            WebPage.CompanyLine(books, services.GetRequiredService<BotClock>(), context.RequestAborted),
            mode == WebMode.Demo
                ? WebPage.EnterDemo(services.GetRequiredService<WebPeople>().All())
                : WebPage.EnterByPerson(company.IsOn ? company.Name : null),
            person is null
                ? null
                : services.GetRequiredService<WebRequestHandler>().NameOf(person, context.RequestAborted),
            guard.TokenFor(context),
            WebRequestAuthenticator.IsOwnStep(context.Request)
        );
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] = page.ContentPolicy;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
        return true;
    }

    private static RequestDelegate Working(Func<string, WebRequest, CancellationToken, Task<WebReply>> work) =>
        Answering((context, request) => WorkAsync(context, request, work));

    private static RequestDelegate Answering(Func<HttpContext, WebRequest, Task<WebReply>> work) =>
        context => AnswerAsync(context, work);

    private static async Task AnswerAsync(HttpContext context, Func<HttpContext, WebRequest, Task<WebReply>> work)
    {
        var reply =
            GetAuthenticator(context).FindProblem(context)
            ?? (
                await WebRequestAuthenticator.ReadAsync(context) is { } request
                    ? await work(context, request)
                    : WebReply.Failure(StatusCodes.Status400BadRequest, "The request cannot be read; reload the page.")
            );
        context.Response.StatusCode = reply.Status;
        await (
            reply.File is { } file
                ? FileResponse.WriteAsync(context, file)
                : context.Response.WriteAsJsonAsync(reply, context.RequestAborted)
        );
    }

    private static async Task<WebReply> WorkAsync(
        HttpContext context,
        WebRequest request,
        Func<string, WebRequest, CancellationToken, Task<WebReply>> work
    )
    {
        var services = context.RequestServices;
        if (
            GetAuthenticator(context).PersonOf(context) is not { } email
            || services.GetRequiredService<WebRequestHandler>().NameOf(email, context.RequestAborted) is null
        )
        {
            return WebReply.Failure(StatusCodes.Status401Unauthorized, "You are signed out; sign in again.") with
            {
                Token = GetAuthenticator(context).SignOut(context),
            };
        }

        return await work(email, request, context.RequestAborted);
    }

    // As anybody only in the demo; with a key as its person, whatever the request says.
    private static WebReply Enter(HttpContext context, WebRequest request)
    {
        var guard = GetAuthenticator(context);
        var way =
            guard.ModeOf(context) != WebMode.Demo ? guard.ReadKey(request.Key, context.RequestAborted)
            : request.Person is { } chosen ? new Ticket(chosen)
            : null;
        var name = way is null
            ? null
            : context.RequestServices.GetRequiredService<WebRequestHandler>().NameOf(way.Email, context.RequestAborted);
        return name is null
            ? WebReply.Failure(
                StatusCodes.Status403Forbidden,
                "That does not let you in: the key is over, called back or not ours, or its person is not in the company's data. Ask your administrator for a new one."
            )
            : new() { Name = name, Token = guard.SignIn(context, way!) };
    }

    // Who came in with the company's account leaves there too.
    private static WebReply Leave(HttpContext context)
    {
        var guard = GetAuthenticator(context);
        var isCompany = guard.SessionOf(context) is { Account: not null };
        return new()
        {
            Token = guard.SignOut(context),
            Say = "Signed out.",
            Go =
                isCompany && context.RequestServices.GetRequiredService<SignInSettings>().IsOn
                    ? SignInEndpoints.OutPath
                    : null,
        };
    }

    private static WebRequestAuthenticator GetAuthenticator(HttpContext context) =>
        context.RequestServices.GetRequiredService<WebRequestAuthenticator>();
}
