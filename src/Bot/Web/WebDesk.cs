using RevBot.Bot.Asking;
using RevBot.Bot.Cards;
using RevBot.Bot.Hosting;
using RevBot.Bot.Record;
using RevBot.Bot.Web.Drawing;
using RevBot.Skills;

namespace RevBot.Bot.Web;

/// <summary>What the page's requests do, for somebody whom the guard knows.</summary>
internal sealed class WebDesk(BotHouse house)
{
    private const int LongestId = 64;
    private const string NotYours = "That answer is not kept, or it is not one of yours.";
    private long cards;

    /// <summary>The name of a person who may use RevBot; null for anybody else, and for who left.</summary>
    public string? NameOf(string email, CancellationToken cancellation)
    {
        try
        {
            var view = house.ViewOf(email, cancellation);
            var viewer = view.Scope.Viewer;
            return viewer.ActiveTo is { } last && last < view.Today ? null : viewer.Name;
        }
        catch (UnknownCallerException)
        {
            return null;
        }
    }

    /// <summary>Answers a question. Side effects: those of asking.</summary>
    public async Task<WebReply> AskAsync(string email, WebRequest request, CancellationToken cancellation)
    {
        if (request.Text is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return WebReply.Wrong(StatusCodes.Status400BadRequest, "Type a question first.");
        }

        if (request.Conversation is not { } conversation || !IsId(conversation))
        {
            return WebReply.Wrong(StatusCodes.Status400BadRequest, "The conversation cannot be used; reload the page.");
        }

        // Answering is work without waiting: it must not keep others' requests from being read.
        var envelope = await Task.Run(
            () => house.Assistant.AskAsync(new(null, "web:" + conversation, email, text.Trim(), "web"), cancellation),
            cancellation
        );
        return Shown(house.Cards.Of(envelope));
    }

    /// <summary>How an answer's figures were computed.</summary>
    public Task<WebReply> EvidenceAsync(string email, WebRequest request, CancellationToken cancellation) =>
        Task.Run(() => Evidence(email, request, cancellation), cancellation);

    /// <summary>Keeps a thumb.</summary>
    public Task<WebReply> RateAsync(string email, WebRequest request, CancellationToken cancellation)
    {
        var isKept =
            request.Answer is { } answer
            && IsId(answer)
            && house.Rate(answer, email, request.Good ? Thumb.Up : Thumb.Down, Reason(request), cancellation);
        return Task.FromResult(
            isKept
                ? new() { Say = "Thank you, that is kept." }
                : WebReply.Wrong(StatusCodes.Status404NotFound, NotYours)
        );
    }

    private WebReply Evidence(string email, WebRequest request, CancellationToken cancellation)
    {
        try
        {
            return
                request.Answer is { } answer
                && IsId(answer)
                && house.EvidenceOf(answer, email, cancellation) is { } evidence
                ? Shown(EvidenceCard.Of(evidence))
                : WebReply.Wrong(StatusCodes.Status404NotFound, NotYours);
        }
        catch (SkillInputException problem)
        {
            return WebReply.Wrong(StatusCodes.Status409Conflict, problem.Message);
        }
    }

    private WebReply Shown(Card card) =>
        new()
        {
            Html = HtmlCard.Write(card, FormattableString.Invariant($"card{Interlocked.Increment(ref cards)}")),
            Say = card.Paragraphs.Count > 0 ? card.Paragraphs[0] : card.Title ?? string.Empty,
        };

    private static string? Reason(WebRequest request) =>
        string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();

    private static bool IsId(string id) =>
        id.Length is > 0 and <= LongestId
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
