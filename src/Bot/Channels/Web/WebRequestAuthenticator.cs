using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using NodaTime;
using RevBot.Bot.Channels.Web.Keys;
using RevBot.Bot.Configuration;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// Stands before everything that the page can do: that the page is on for this request, that the request comes from the
/// page itself, who sends it, and how much of it there is.
/// </summary>
internal sealed class WebRequestAuthenticator(
    WebAccess access,
    Tickets tickets,
    TicketChecker standing,
    WebLimits limits,
    BotClock clock
)
{
    /// <summary>What somebody is told who asks too much in a row.</summary>
    public const string TooFast = "That was a lot in a short time; wait a few seconds and ask again.";

    private const string TokenHeader = "X-RevBot-Token";
    private const int DeepestRequest = 4;
    private static readonly Duration SessionLength = Duration.FromHours(12);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = DeepestRequest };

    /// <summary>The way in for a request.</summary>
    public WebMode ModeOf(HttpContext context) => access.ModeOf(context);

    /// <summary>The anti-forgery token for the session that a request has, if any.</summary>
    public string TokenFor(HttpContext context) =>
        tickets.CreateFormToken(context.Request.Cookies[CookieName(context)]);

    /// <summary>Who is signed in; null for nobody.</summary>
    public string? PersonOf(HttpContext context) => SessionOf(context)?.Email;

    /// <summary>The session of who is signed in; null for nobody.</summary>
    public Ticket? SessionOf(HttpContext context) =>
        Read(TicketUse.Session, context.Request.Cookies[CookieName(context)], context.RequestAborted);

    /// <summary>What a key says that an administrator handed out; null where it is worth nothing.</summary>
    public Ticket? ReadKey(string? key, CancellationToken cancellation) => Read(TicketUse.Key, key, cancellation);

    /// <summary>What is wrong with a request of the page; null where nothing is.</summary>
    public WebReply? FindProblem(HttpContext context) =>
        ModeOf(context) == WebMode.Off
            ? WebReply.Failure(
                StatusCodes.Status404NotFound,
                "The chat page is off here; the start page at / says how to turn it on."
            )
        : !IsFromPage(context.Request)
            ? WebReply.Failure(StatusCodes.Status403Forbidden, "Only RevBot's own page may send this.")
        : !tickets.IsFormToken(context.Request.Headers[TokenHeader], context.Request.Cookies[CookieName(context)])
            ? WebReply.Failure(
                StatusCodes.Status403Forbidden,
                "This page is from before a restart or another sign-in; reload it."
            )
        : IsTooFast(context) ? WebReply.Failure(StatusCodes.Status429TooManyRequests, TooFast)
        : null;

    /// <summary>Counts a request of a person, of a machine without a session, and says whether it is one too many for now.</summary>
    public bool IsTooFast(HttpContext context) => IsTooFast(PersonOf(context) ?? MachineOf(context));

    /// <summary>The same of a machine's requests of one kind, which are counted beside its others.</summary>
    public bool IsTooFast(HttpContext context, string kind) => IsTooFast($"{kind} {MachineOf(context)}");

    /// <summary>The same of whoever is named; a name is of one kind of request.</summary>
    public bool IsTooFast(string who) => !limits.Allows(who);

    /// <summary>The body of a request; null where it cannot be read.</summary>
    public static async Task<WebRequest?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = WebLimits.LargestRequest;
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<WebRequest>(
                context.Request.Body,
                Json,
                context.RequestAborted
            );
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a page was opened from RevBot's own pages. A link in a mail or another program comes like an address that was
    /// typed or kept, and a browser that does not say counts as led by somebody else.
    /// </summary>
    public static bool IsOwnStep(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() == "same-origin";

    /// <summary>Signs somebody in. Gives the token that goes with the new cookie.</summary>
    public string SignIn(HttpContext context, Ticket way)
    {
        var session = tickets.Issue(TicketUse.Session, way, clock.Machine + SessionLength);
        context.Response.Cookies.Append(CookieName(context), session, Cookie(context));
        return tickets.CreateFormToken(session);
    }

    /// <summary>Signs out. Gives the token for nobody.</summary>
    public string SignOut(HttpContext context)
    {
        context.Response.Cookies.Delete(CookieName(context), Cookie(context));
        return tickets.CreateFormToken(null);
    }

    private Ticket? Read(TicketUse use, string? text, CancellationToken cancellation) =>
        tickets.Verify(use, text, clock.Machine) is { } ticket && standing.Holds(ticket, cancellation) ? ticket : null;

    // Who has no session is known by their machine only; behind a proxy all are one.
    private static string MachineOf(HttpContext context) => $"at {context.Connection.RemoteIpAddress}";

    // A browser says where a request comes from and lets no page say otherwise; JSON cannot be sent by a plain form.
    private static bool IsFromPage(HttpRequest request) =>
        request.HasJsonContentType()
        && Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{origin.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && string.Equals(origin.Authority, own.Authority, StringComparison.OrdinalIgnoreCase)
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";

    // Cookies know no port, and two RevBots may run on one machine.
    private static string CookieName(HttpContext context) =>
        FormattableString.Invariant($"revbot-{context.Request.Host.Port ?? 0}");

    private static CookieOptions Cookie(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            IsEssential = true,
            Path = "/",
            Secure =
                context.Request.IsHttps
                || context.Request.Headers.Origin.ToString().StartsWith("https:", StringComparison.OrdinalIgnoreCase),
        };
}
