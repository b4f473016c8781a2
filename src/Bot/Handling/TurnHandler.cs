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
    private readonly BotHouse house;
    private readonly IdentityMap identities;
    private readonly AudienceRule audience;
    private readonly OwnRequests requests;
    private readonly Welcomes welcomes;
    private readonly WelcomeRepository welcomed;
    private readonly PersonalDataRepository personal;
    private readonly SentAnswerRepository messages;

    /// <param name="house">The bot's parts.</param>
    /// <param name="identities">Tells who sends.</param>
    /// <param name="audience">Tells who may read.</param>
    public TurnHandler(BotHouse house, IdentityMap identities, AudienceRule audience)
    {
        (this.house, this.identities, this.audience) = (house, identities, audience);
        requests = new(BotHouse.PromptsFolder);
        welcomes = new(BotHouse.PromptsFolder);
        welcomed = new(house.Database);
        personal = new(house.Database);
        messages = new(house.Database);
    }

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(IncomingTurn turn, IChannel channel, CancellationToken cancellation)
    {
        if (turn.Deed is TurnDeed.Arrived && turn.Place.Kind != PlaceKind.Personal)
        {
            return turn.Place.IsShared ? Reply.Nothing("shared") : Introduce(Welcomes.For(turn), Welcomes.ForPlace);
        }

        var book = house.Books.Current(cancellation);
        var sender = identities.Meet(turn.Channel, turn.Sender, book);
        if (sender.Scope is not { } scope)
        {
            return Stranger(turn, sender.Standing);
        }

        var told = new Told(turn, channel, book, scope);
        return turn.Deed switch
        {
            TurnDeed.Said { IsEdit: true } edited => Edited(turn, edited),
            TurnDeed.Said said => await SaidAsync(told, said.Text, null, cancellation),
            TurnDeed.Pressed pressed => await PressedAsync(told, pressed, cancellation),
            TurnDeed.Rated rated => Rated(told, rated),
            _ => Introduce(Welcomes.For(turn), welcomes.ForPerson(scope)),
        };
    }

    // The same words whatever the reason: whether somebody has left, or is known elsewhere, is nobody's business.
    private static Reply Stranger(IncomingTurn turn, Standing standing) =>
        turn.Deed is TurnDeed.Rated || standing == Standing.Outsider && turn.Place.Kind != PlaceKind.Personal
            ? Reply.Nothing("unknown")
            : Reply.Quietly(turn, Card.Saying(Sentences.Stranger), "unknown");

    private Reply Introduce(Welcome welcome, Card card) =>
        welcomed.Contains(welcome)
            ? Reply.Nothing("welcomed before")
            : new([new(DeliveryKind.Say, card)]) { Outcome = "welcomed", Welcomed = welcome };

    private static Reply Edited(IncomingTurn turn, TurnDeed.Said edited) =>
        edited.Text.Length <= RouteRequest.LongestText && Buttons.Words(edited.Text) is { } text
            ? Reply.Quietly(
                turn,
                Card.Saying(Sentences.Edited) with
                {
                    Buttons = [new("Answer it again", ButtonDeed.Ask, text)],
                }
            )
            : Reply.Nothing("edited");

    private async Task<Reply> SaidAsync(Told told, string text, string? replaced, CancellationToken cancellation)
    {
        var viewer = told.Scope.Viewer.Id;
        switch (Buttons.Words(text) is { } words ? requests.Read(words) : OwnRequest.Help)
        {
            case OwnRequest.Reset:
                house.Talks.Forget(ConversationOf(told.Turn), viewer);
                return Reply.Quietly(told.Turn, Card.Saying(Sentences.Forgotten));
            case OwnRequest.Stores:
                return Reply.Quietly(told.Turn, PersonalData.Describe(personal.Count(viewer)));
            case OwnRequest.Delete:
                return Reply.Quietly(told.Turn, PersonalData.Confirm);
            case OwnRequest.DeleteNow:
                personal.Delete(viewer);
                return Reply.Quietly(told.Turn, Card.Saying(Sentences.Deleted));
            case OwnRequest.Help:
                return await AskAsync(told, Sentences.HelpQuestion, replaced, cancellation);
            default:
                return await AskAsync(told, text, replaced, cancellation);
        }
    }

    private async Task<Reply> AskAsync(Told told, string text, string? replaced, CancellationToken cancellation)
    {
        var seller = told.Scope.Viewer;
        var who = seller.Email ?? seller.CrmId;
        var request = new AskRequest(null, ConversationOf(told.Turn), who, text, told.Turn.Channel)
        {
            Scope = told.Scope,
        };
        var envelope = await house.Assistant.AskAsync(request, cancellation);
        return await DeliverAsync(told, house.Cards.Of(envelope), replaced, cancellation);
    }

    private async Task<Reply> PressedAsync(Told told, TurnDeed.Pressed pressed, CancellationToken cancellation)
    {
        var button = pressed.Button;
        if (button.Deed == ButtonDeed.Evidence)
        {
            return await EvidenceAsync(told, Buttons.AnswerId(button.Value), cancellation);
        }

        return Buttons.Message(button) is { } message
            ? await SaidAsync(told, message, button.Deed == ButtonDeed.Replace ? pressed.MessageId : null, cancellation)
            : Reply.Quietly(told.Turn, Card.Saying(Sentences.OldButton), "refused");
    }

    private async Task<Reply> EvidenceAsync(Told told, string? answerId, CancellationToken cancellation)
    {
        try
        {
            return
                answerId is not null
                && await house.Past.EvidenceOfAsync(answerId, told.Book, told.Scope, cancellation) is { } evidence
                ? await DeliverAsync(told, EvidenceCard.Of(evidence), null, cancellation)
                : Reply.Quietly(told.Turn, Card.Saying(Sentences.NoSuchEvidence), "refused");
        }
        catch (SkillInputException problem)
        {
            return Reply.Quietly(told.Turn, Card.Saying(problem.Message), "refused");
        }
    }

    private Reply Rated(Told told, TurnDeed.Rated rated)
    {
        var place = TurnId.Of(told.Turn.Channel, told.Turn.Place.Id);
        IEnumerable<string> answers =
            Buttons.AnswerId(rated.AnswerId) is { } id ? [id]
            : rated.MessageId is { } message ? messages.FindAnswers(told.Turn.Channel, message, place)
            : [];
        var thumb = rated.IsGood ? Thumb.Up : Thumb.Down;
        var kept = answers.Any(answer =>
            house.Feedback.Give(answer, told.Scope.Viewer.Id, thumb, rated.Reason, house.Clock.Machine)
        );
        return Reply.Nothing(kept ? "rated" : "rated nothing");
    }

    private async Task<Reply> DeliverAsync(Told told, Card card, string? replaced, CancellationToken cancellation)
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
            new(DeliveryKind.SayPrivately, card) { Otherwise = Sentences.Unreachable },
            new(DeliveryKind.Say, Card.Saying(Sentences.AnsweredPrivately)),
        ])
        {
            Outcome = "answered privately",
        };
    }

    private static string ConversationOf(IncomingTurn turn) => $"{turn.Channel}:{TurnId.OfConversation(turn)}";

    private sealed record Told(IncomingTurn Turn, IChannel Channel, DealBook Book, Scope Scope);
}
