namespace RevBot.Bot.Understanding.Entities;

/// <summary>A word beside a name that says of what kind it is: "stage Open", "the Next account".</summary>
/// <param name="Kind">The kind that it says.</param>
/// <param name="First">The introducing word's first token. Names of a list share the introducer before the first.</param>
/// <param name="Count">How many tokens, with "called" and the like.</param>
internal sealed record NameIntroducer(EntityKind Kind, int First, int Count);
