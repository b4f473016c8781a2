using RevBot.Bot.Cards;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Storage;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Data.Book;
using RevBot.Data.State.Turns;

namespace RevBot.Bot.Handling;

/// <summary>Introduces RevBot once to each person in a personal chat, and once to each chat and channel.</summary>
/// <param name="prompts">The folder <c>prompts</c>.</param>
internal sealed class Welcomes(string prompts)
{
    private readonly PhraseFile questions = PhraseFile.Read(prompts, "welcome", "turns");

    /// <summary>Whom an arrival is for.</summary>
    public static Welcome For(IncomingTurn turn) =>
        new(
            turn.Channel,
            TurnId.Compute(turn.Channel, turn.Place.Id),
            turn.Place.Kind == PlaceKind.Personal ? TurnId.Compute(turn.Channel, turn.Sender.Id) : string.Empty
        );

    /// <summary>For a person, with questions that they may ask.</summary>
    public Card ForPerson(Scope scope) =>
        new()
        {
            Paragraphs =
            [
                $"Hello {scope.Viewer.Name}, I am RevBot. Ask me about deals, pipeline and forecast in your own words; every figure can be traced to the deals behind it.",
                "You see here only what you may see. \"help\" tells what I can do, \"reset\" begins a new conversation, \"what do you store\" tells what I keep. Try one of these:",
            ],
            Buttons =
            [
                .. questions
                    .List(scope.Viewer.Role.ToString())
                    .Select(question => new CardButton(
                        ButtonValues.ShortenTitle(question),
                        ButtonAction.Ask,
                        question
                    )),
            ],
        };

    /// <summary>For a chat or a channel, in which nobody is greeted by name and nothing is suggested.</summary>
    public static Card ForPlace { get; } =
        new()
        {
            Paragraphs =
            [
                "Hello, I am RevBot. Mention me with a question about deals, pipeline or forecast.",
                "I say here only what everybody here may see; anything else I answer to the person who asks, directly.",
            ],
        };
}
