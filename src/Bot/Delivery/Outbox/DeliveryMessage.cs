using RevBot.Bot.Cards;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What is sent, in the forms that the ways take.</summary>
/// <param name="Title">One line, such as the subject of a mail.</param>
/// <param name="Card">For chats.</param>
/// <param name="Text">For mail, as plain text.</param>
/// <param name="Html">For mail, as a page.</param>
internal sealed record DeliveryMessage(string Title, Card Card, string Text, string Html);
