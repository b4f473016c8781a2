namespace RevBot.Bot.Cards;

/// <summary>Something that the person can do next.</summary>
/// <param name="Title">On the button, at most 40 characters.</param>
/// <param name="Deed">What pressing does.</param>
/// <param name="Value">The message for <see cref="ButtonDeed.Ask"/> and <see cref="ButtonDeed.Replace"/>, the address for <see cref="ButtonDeed.Open"/>, the answer's id otherwise.</param>
public sealed record CardButton(string Title, ButtonDeed Deed, string Value);
