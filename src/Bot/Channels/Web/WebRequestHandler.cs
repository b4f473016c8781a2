using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Files;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Web;

/// <summary>
/// What the page's requests do, for somebody whom the guard knows. Each is a turn like any channel's: the same queue, limits
/// and handler answer it, and the request waits for how it ends.
/// </summary>
internal sealed class WebRequestHandler(
    RevBotServices house,
    WebChannel channel,
    ITurnQueue queue,
    FileMaker files,
    TurnSettings settings
)
{
    private const int LongestId = 64;
    private const string NotYours = "That answer is not kept, or it is not one of yours.";
    private const string Elsewhere =
        "Another RevBot answers the questions of this company just now; ask there, or here once it has ended.";
    private const string Busy = "RevBot is busy with other questions; ask again in a moment.";

    // Beyond the time for making an answer: for waiting in the row, and for the writing around it.
    private static readonly TimeSpan QueueTimeLimit = TimeSpan.FromSeconds(15);
    private long cards;

    /// <summary>The name of a person who may use RevBot; null for anybody else, and for who left.</summary>
    public string? NameOf(string email, CancellationToken cancellation) =>
        ViewOf(email, cancellation)?.View.Scope.Viewer.Name;

    /// <summary>What such a person may see now, and of which book; null as above.</summary>
    public (DealBook Deals, ScopedBook View)? ViewOf(string email, CancellationToken cancellation) =>
        house.FindPresent(email, cancellation);

    /// <summary>Answers a question. Side effects: those of asking.</summary>
    public Task<WebReply> AskAsync(string email, WebRequest request, CancellationToken cancellation)
    {
        if (request.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return Failure(StatusCodes.Status400BadRequest, "Type a question first.");
        }

        return request.Conversation is { } conversation && IsId(conversation)
            ? TurnAsync(email, conversation, new TurnContent.Message(text.Trim()), cancellation)
            : Failure(StatusCodes.Status400BadRequest, "The conversation cannot be used; reload the page.");
    }

    /// <summary>How an answer's figures were computed.</summary>
    public Task<WebReply> EvidenceAsync(string email, WebRequest request, CancellationToken cancellation) =>
        request.Answer is { } answer && IsId(answer)
            ? TurnAsync(
                email,
                "buttons",
                new TurnContent.ButtonPress(new(string.Empty, ButtonAction.Evidence, answer), null),
                cancellation
            )
            : Failure(StatusCodes.Status404NotFound, NotYours);

    /// <summary>Keeps a thumb.</summary>
    public Task<WebReply> RateAsync(string email, WebRequest request, CancellationToken cancellation) =>
        request.Answer is { } answer && IsId(answer)
            ? TurnAsync(
                email,
                "buttons",
                new TurnContent.Rating(answer, null, request.Good, Reason(request)),
                cancellation
            )
            : Failure(StatusCodes.Status404NotFound, NotYours);

    /// <summary>An answer as a file, as far as the person may see it now.</summary>
    public async Task<WebReply> ExportAsync(string email, WebRequest request, CancellationToken cancellation)
    {
        if (ExportFormats.Find(request.Form) is not { } format)
        {
            return WebReply.Failure(StatusCodes.Status400BadRequest, "Choose Excel, CSV or PDF.");
        }

        if (request.Answer is not { } answer || !IsId(answer))
        {
            return WebReply.Failure(StatusCodes.Status404NotFound, NotYours);
        }

        try
        {
            var file = await files.MakeAsync(
                token => house.FindExportAsync(answer, QuestionOf(request), email, token),
                format,
                cancellation
            );
            return file is null
                ? WebReply.Failure(StatusCodes.Status404NotFound, NotYours)
                : new WebReply { File = file };
        }
        catch (TimeoutException)
        {
            return WebReply.Failure(StatusCodes.Status503ServiceUnavailable, FileMaker.Late);
        }
        catch (SkillInputException problem)
        {
            return WebReply.Failure(StatusCodes.Status404NotFound, problem.Message);
        }
    }

    private async Task<WebReply> TurnAsync(
        string email,
        string conversation,
        TurnContent deed,
        CancellationToken cancellation
    )
    {
        using var waiter = channel.Open();
        var turn = new IncomingTurn
        {
            Channel = WebChannel.ChannelName,
            Key = waiter.Key,
            Conversation = $"{email}:{conversation}",
            Sender = new(email, email),
            Place = new(PlaceKind.Personal, conversation),
            Content = deed,
            Address = string.Empty,
        };
        try
        {
            await queue.Answering.WaitAsync(QueueTimeLimit, cancellation);
        }
        catch (TimeoutException)
        {
            return WebReply.Failure(StatusCodes.Status503ServiceUnavailable, Elsewhere);
        }

        await queue.PutAsync(turn, cancellation);
        return await EndAsync(turn, waiter, cancellation);
    }

    private async Task<WebReply> EndAsync(IncomingTurn turn, WebWaiter waiter, CancellationToken cancellation)
    {
        try
        {
            var outcome = await waiter.Outcome.WaitAsync(settings.TimeLimit + QueueTimeLimit, cancellation);
            return Shown(outcome, waiter.Card);
        }
        catch (TimeoutException)
        {
            return WebReply.Failure(StatusCodes.Status503ServiceUnavailable, Busy);
        }
        catch (OperationCanceledException) when (waiter.HasBegun)
        {
            // They pressed stop or closed the page. What still waits in the row is nobody's to stop by this.
            queue.Stop(turn.Channel, turn.Conversation, turn.Sender.Id);
            throw;
        }
    }

    private WebReply Shown(string outcome, Card? card) =>
        (outcome, card) switch
        {
            ("rated", _) => new() { Say = "Thank you, that is kept." },
            ("rated nothing", _) => WebReply.Failure(StatusCodes.Status404NotFound, NotYours),
            (_, null) => WebReply.Failure(StatusCodes.Status503ServiceUnavailable, Busy),
            ("busy" or "too old", _) => WebReply.Failure(StatusCodes.Status503ServiceUnavailable, FirstOf(card)),
            ("late", _) => WebReply.Failure(StatusCodes.Status504GatewayTimeout, FirstOf(card)),
            ("failed", _) => WebReply.Failure(StatusCodes.Status500InternalServerError, FirstOf(card)),
            ("unknown", _) => WebReply.Failure(StatusCodes.Status403Forbidden, FirstOf(card)),
            ("refused", _) => WebReply.Failure(StatusCodes.Status404NotFound, FirstOf(card)),
            _ => new()
            {
                Html = HtmlCard.Write(card, FormattableString.Invariant($"card{Interlocked.Increment(ref cards)}")),
                Say = CardSpeech.Write(card),
            },
        };

    private static string FirstOf(Card card) =>
        card.Paragraphs.Count > 0 ? card.Paragraphs[0] : card.Title ?? string.Empty;

    private static Task<WebReply> Failure(int status, string sentence) =>
        Task.FromResult(WebReply.Failure(status, sentence));

    private static string? Reason(WebRequest request) =>
        string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();

    // The page's own note of what was asked: it heads the file and is nothing else.
    private static string? QuestionOf(WebRequest request) =>
        request.Text?.Trim() is { Length: > 0 and <= RouteRequest.LongestText } question ? question : null;

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
