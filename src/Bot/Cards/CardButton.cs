using System.Text.Json.Serialization;

namespace RevBot.Bot.Cards;

/// <summary>Something that the person can do next.</summary>
/// <param name="Title">On the button, at most 40 characters.</param>
/// <param name="Action">What pressing does. Kept as <c>Deed</c>, its name in databases of earlier versions.</param>
/// <param name="Value">The message for <see cref="ButtonAction.Ask"/> and <see cref="ButtonAction.Replace"/>, the address for <see cref="ButtonAction.Open"/>, the answer's id otherwise.</param>
public sealed record CardButton(string Title, [property: JsonPropertyName("Deed")] ButtonAction Action, string Value);
