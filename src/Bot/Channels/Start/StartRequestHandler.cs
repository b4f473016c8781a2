using RevBot.Bot.Channels.Web;

namespace RevBot.Bot.Channels.Start;

/// <summary>What the chat page asks for when somebody has come in: nothing is recorded, since nobody asked.</summary>
internal sealed class StartRequestHandler(WebRequestHandler desk, StartMaker maker)
{
    /// <summary>The first view of a person who may use RevBot.</summary>
    public async Task<WebReply> ShowAsync(string email, CancellationToken cancellation)
    {
        if (desk.ViewOf(email, cancellation) is not { } seen)
        {
            return WebReply.Failure(StatusCodes.Status403Forbidden, "You are not in the company's data.");
        }

        var view = await maker.MakeAsync(new(seen.Deals, seen.View), cancellation);
        return new() { Html = StartWriter.Write(view), Say = StartWriter.Say(view) };
    }
}
