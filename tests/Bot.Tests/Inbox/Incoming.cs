using RevBot.Bot.Cards;
using RevBot.Bot.Identity;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>Turns as a channel makes them.</summary>
internal static class Incoming
{
    public const string Leader = DemoFile.Leader;
    public const string Rep = DemoFile.Rep;
    public const string Manager = "claire.fontaine@farhaven.example";

    public static ChannelPerson Person(string email) => new("id-" + email, email);

    public static IncomingTurn Said(string text, string key = "1", string conversation = "c", string email = Leader) =>
        Of(new TurnContent.Message(text), key, conversation, email);

    public static IncomingTurn Of(
        TurnContent deed,
        string key = "1",
        string conversation = "c",
        string email = Leader
    ) =>
        new()
        {
            Channel = "loopback",
            Key = key,
            Conversation = conversation,
            Sender = Person(email),
            Place = new(PlaceKind.Personal, conversation),
            Content = deed,
            Address = "{}",
        };

    public static IncomingTurn Pressed(ButtonAction deed, string value, string? message = null, string key = "1") =>
        Of(new TurnContent.ButtonPress(new("Button", deed, value), message), key);

    public static IncomingTurn In(this IncomingTurn turn, PlaceKind kind, string id, bool isShared = false) =>
        turn with
        {
            Place = new(kind, id) { IsShared = isShared },
        };
}
