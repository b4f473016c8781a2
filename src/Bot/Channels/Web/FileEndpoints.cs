using RevBot.Bot.Answering;
using RevBot.Bot.Book;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Web.Page;
using RevBot.Bot.Configuration;
using RevBot.Bot.Identity;
using RevBot.Data.Book.People;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// What a link to a file leads to: a page with one button, since programs that look at links before people do must not use
/// them up, and behind the button the file.
/// </summary>
internal static class FileEndpoints
{
    private const string Over =
        "This link is over: it works once, for ten minutes, and only for whom it was made. Ask for the file again.";

    /// <summary>Maps the addresses.</summary>
    public static void MapFiles(this WebApplication app)
    {
        app.MapGet(FileLinks.Path + "{ticket}", context => AnswerAsync(context, isPressed: false));
        app.MapPost(FileLinks.Path + "{ticket}", context => AnswerAsync(context, isPressed: true));
    }

    private static async Task AnswerAsync(HttpContext context, bool isPressed)
    {
        var (services, ticket) = (context.RequestServices, (string)context.Request.RouteValues["ticket"]!);
        var guard = services.GetRequiredService<WebRequestAuthenticator>();
        var links = services.GetRequiredService<FileLinks>();
        if (guard.ModeOf(context) == WebMode.Off)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        // A person's links count for them, and whatever nobody signed for itself: who guesses keeps nobody from their file.
        else if (guard.IsTooFast(FileLinks.Path + links.FindPerson(ticket)))
        {
            await SayAsync(context, StatusCodes.Status429TooManyRequests, WebRequestAuthenticator.TooFast);
        }
        else if (links.Find(ticket) is not { } found || PersonOf(context, found) is not { } person)
        {
            await SayAsync(context, StatusCodes.Status410Gone, Over);
        }
        else if (!isPressed)
        {
            await OfferAsync(context, found, person);
        }
        else
        {
            await SendAsync(context, ticket, found);
        }
    }

    // Who is signed in as somebody else gets nothing by another's link, and whoever has left gets nothing at all.
    private static Seller? PersonOf(HttpContext context, WantedFile link)
    {
        var services = context.RequestServices;
        var deals = services.GetRequiredService<BookHost>().Current(context.RequestAborted);
        var today = deals.Company.DayOf(services.GetRequiredService<BotClock>().Now(deals.Company));
        var signedIn = services.GetRequiredService<WebRequestAuthenticator>().PersonOf(context);
        return
            ScopeResolver.FindById(deals, link.SellerId)?.Viewer is { } person
            && Presence.IsPresent(person, today)
            && (signedIn is null || string.Equals(signedIn, person.Email, StringComparison.OrdinalIgnoreCase))
            ? person
            : null;
    }

    // A link is used up once its file is there, so that one that could not be made can be asked for again; of two who press
    // at once both make it, and one gets it.
    private static async Task SendAsync(HttpContext context, string ticket, WantedFile link)
    {
        var services = context.RequestServices;
        try
        {
            var file = await services.GetRequiredService<IAnswerFiles>().MakeAsync(link, context.RequestAborted);
            await (
                file is null || !services.GetRequiredService<FileLinks>().TryUse(ticket)
                    ? SayAsync(context, StatusCodes.Status410Gone, Over)
                    : FileResponse.WriteAsync(context, file)
            );
        }
        catch (TimeoutException)
        {
            await SayAsync(context, StatusCodes.Status503ServiceUnavailable, FileMaker.Late);
        }
        catch (SkillInputException problem)
        {
            await SayAsync(context, StatusCodes.Status410Gone, problem.Message);
        }
    }

    private static Task OfferAsync(HttpContext context, WantedFile link, Seller person)
    {
        var form = link.Format.Title();
        return NotePage.WriteAsync(
            context,
            StatusCodes.Status200OK,
            main =>
                main.Element("h1", [], $"Your {form} file")
                    .Element(
                        "p",
                        [("dir", "auto")],
                        $"Made for {person.Name}, of what they may see now. The link works once."
                    )
                    .Element("form", [("method", "post")], push => push.Element("button", [], $"Download {form}"))
        );
    }

    private static Task SayAsync(HttpContext context, int status, string sentence) =>
        NotePage.WriteAsync(
            context,
            status,
            main => main.Element("h1", [], "RevBot").Element("p", [("role", "alert"), ("dir", "auto")], sentence)
        );
}
