using RevBot.Bot.Answering;
using RevBot.Bot.Cards;
using RevBot.Bot.Handling.Audience;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Replies;
using RevBot.Bot.Inbox.Storage;
using RevBot.Bot.Provenance.Feedback;
using RevBot.Bot.Services;
using RevBot.Bot.Understanding;
using RevBot.Data.Book;
using RevBot.Data.State.People;
using RevBot.Data.State.Turns;
using RevBot.Skills;

namespace RevBot.Bot.Handling;

/// <summary>
/// Answers what people do in channels: who it is comes first, what they did next, who else reads last. Nobody but a known
/// person of the company gets anything but one polite sentence.
/// </summary>
internal sealed class TurnHandler : ITurnHandler
{
    private readonly RevBotServices house;
    private readonly IdentityResolver identities;
    private readonly AudienceRule audience;
    private readonly BotRequestReader requests;
    private readonly Welcomes welcomes;
    private readonly WelcomeRepository welcomed;
    private readonly PersonalDataRepository personal;
    private readonly SentAnswerRepository messages;
    private readonly ContactBook contacts;

    /// <param name="house">The bot's parts.</param>
    /// <param name="identities">Tells who sends.</param>
    /// <param name="audience">Tells who may read.</param>
    public TurnHandler(RevBotServices house, IdentityResolver identities, AudienceRule audience)
    {
        (this.house, this.identities, this.audience) = (house, identities, audience);
        requests = new(RevBotServices.PromptsFolder);
        welcomes = new(RevBotServices.PromptsFolder);
        welcomed = new(house.Database);
        personal = new(house.Database);
        messages = new(house.Database);
        contacts = new(house.Database, house.Clock);
    }

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(IncomingTurn turn, IChannel channel, CancellationToken cancellation)
    {
        if (turn.Content is TurnContent.MemberAdded && turn.Place.Kind != PlaceKind.Personal)
        {
            return turn.Place.IsShared ? Reply.Nothing("shared") : Introduce(Welcomes.For(turn), Welcomes.ForPlace);
        }

        var book = house.Books.Current(cancellation);
        var sender = identities.Resolve(turn.Channel, turn.Sender, book);
        if (sender.Scope is not { } scope)
        {
            return Stranger(turn, sender.Status);
        }

        contacts.Remember(turn, scope.Viewer.Id);
        var told = new IdentifiedTurn(turn, channel, book, scope);
        return turn.Content switch
        {
            TurnContent.Message { IsEdit: true } edited => OfferEdited(turn, edited),
            TurnContent.Message said => await HandleMessageAsync(told, said.Text, null, cancellation),
            TurnContent.ButtonPress pressed => await HandleButtonAsync(told, pressed, cancellation),
            TurnContent.Rating rated => KeepRating(told, rated),
            _ => Introduce(Welcomes.For(turn), welcomes.ForPerson(scope)),
        };
    }

    // The same words whatever the reason: whether somebody has left, or is known elsewhere, is nobody's business.
    private static Reply Stranger(IncomingTurn turn, AccountStatus standing) =>
        turn.Content is TurnContent.Rating
        || standing == AccountStatus.Outsider && turn.Place.Kind != PlaceKind.Personal
            ? Reply.Nothing("unknown")
            : Reply.Quietly(turn, Card.Saying(StandardSentences.Stranger), "unknown");

    private Reply Introduce(Welcome welcome, Card card) =>
        welcomed.Contains(welcome)
            ? Reply.Nothing("welcomed before")
            : new([new(DeliveryKind.Say, card)]) { Outcome = "welcomed", Welcomed = welcome };

    private static Reply OfferEdited(IncomingTurn turn, TurnContent.Message edited) =>
        edited.Text.Length <= RouteRequest.LongestText && ButtonValues.CleanText(edited.Text) is { } text
            ? Reply.Quietly(
                turn,
                Card.Saying(StandardSentences.Edited) with
                {
                    Buttons = [new("Answer it again", ButtonAction.Ask, text)],
                }
            )
            : Reply.Nothing("edited");

    private async Task<Reply> HandleMessageAsync(
        IdentifiedTurn told,
        string text,
        string? replaced,
        CancellationToken cancellation
    )
    {
        var viewer = told.Scope.Viewer.Id;
        switch (ButtonValues.CleanText(text) is { } words ? requests.Read(words) : BotRequest.Help)
        {
            case BotRequest.Reset:
                house.Conversations.Forget(ConversationOf(told.Turn), viewer);
                return Reply.Quietly(told.Turn, Card.Saying(StandardSentences.Forgotten));
            case BotRequest.Stores:
                return Reply.Quietly(told.Turn, PersonalData.Describe(personal.Count(viewer)));
            case BotRequest.Delete:
                return Reply.Quietly(told.Turn, PersonalData.Confirm);
            case BotRequest.DeleteNow:
                personal.Delete(viewer);
                return Reply.Quietly(told.Turn, Card.Saying(StandardSentences.Deleted));
            case BotRequest.Help:
                return await AskAsync(told, StandardSentences.HelpQuestion, replaced, cancellation);
            default:
                return await AskAsync(told, text, replaced, cancellation);
        }
    }

    private async Task<Reply> AskAsync(
        IdentifiedTurn told,
        string text,
        string? replaced,
        CancellationToken cancellation
    )
    {
        var seller = told.Scope.Viewer;
        var who = seller.Email ?? seller.CrmId;
        var request = new AskRequest(null, ConversationOf(told.Turn), who, text, told.Turn.Channel)
        {
            Scope = told.Scope,
        };
        var envelope = await house.Assistant.AskAsync(request, cancellation);
        return await DeliverAsync(told, house.Cards.Create(envelope), replaced, cancellation);
    }

    private async Task<Reply> HandleButtonAsync(
        IdentifiedTurn told,
        TurnContent.ButtonPress pressed,
        CancellationToken cancellation
    )
    {
        var button = pressed.Button;
        if (button.Action == ButtonAction.Evidence)
        {
            return await EvidenceAsync(told, ButtonValues.ReadAnswerId(button.Value), cancellation);
        }

        return ButtonValues.ReadMessage(button) is { } message
            ? await HandleMessageAsync(
                told,
                message,
                button.Action == ButtonAction.Replace ? pressed.MessageId : null,
                cancellation
            )
            : Reply.Quietly(told.Turn, Card.Saying(StandardSentences.OldButton), "refused");
    }

    private async Task<Reply> EvidenceAsync(IdentifiedTurn told, string? answerId, CancellationToken cancellation)
    {
        try
        {
            return
                answerId is not null
                && await house.PastAnswers.GetEvidenceAsync(answerId, told.Book, told.Scope, cancellation)
                    is { } evidence
                ? await DeliverAsync(told, EvidenceCard.Create(evidence), null, cancellation)
                : Reply.Quietly(told.Turn, Card.Saying(StandardSentences.NoSuchEvidence), "refused");
        }
        catch (SkillInputException problem)
        {
            return Reply.Quietly(told.Turn, Card.Saying(problem.Message), "refused");
        }
    }

    private Reply KeepRating(IdentifiedTurn told, TurnContent.Rating rated)
    {
        var place = TurnId.Compute(told.Turn.Channel, told.Turn.Place.Id);
        IEnumerable<string> answers =
            ButtonValues.ReadAnswerId(rated.AnswerId) is { } id ? [id]
            : rated.MessageId is { } message ? messages.FindAnswers(told.Turn.Channel, message, place)
            : [];
        var thumb = rated.IsGood ? Thumb.Up : Thumb.Down;
        var kept = answers.Any(answer =>
            house.Feedback.Give(answer, told.Scope.Viewer.Id, thumb, rated.Reason, house.Clock.Machine)
        );
        return Reply.Nothing(kept ? "rated" : "rated nothing");
    }

    private async Task<Reply> DeliverAsync(
        IdentifiedTurn told,
        Card card,
        string? replaced,
        CancellationToken cancellation
    )
    {
        var choice = await audience.ChooseAsync(told.Turn, told.Channel, told.Book, told.Scope, cancellation);
        if (choice.IsForAll)
        {
            return replaced is { } message
                ? new([new(DeliveryKind.Replace, card) { MessageId = message }])
                : new([new(DeliveryKind.Say, card)]);
        }

        // The person first: the place is told only once they have it.
        return new([
            new(DeliveryKind.SayPrivately, card) { Otherwise = StandardSentences.Unreachable },
            new(DeliveryKind.Say, Card.Saying(StandardSentences.AnsweredPrivately)),
        ])
        {
            Outcome = "answered privately",
        };
    }

    private static string ConversationOf(IncomingTurn turn) => $"{turn.Channel}:{TurnId.ComputeForConversation(turn)}";

    private sealed record IdentifiedTurn(IncomingTurn Turn, IChannel Channel, DealBook Book, Scope Scope);
}
