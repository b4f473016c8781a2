namespace RevBot.Bot.Provenance.Phrases;

/// <summary>What a slot of a phrase took of a message.</summary>
/// <param name="Text">The words; empty where the slot was left out.</param>
/// <param name="Start">Where they begin.</param>
internal readonly record struct PhraseSlot(string Text, int Start);
