namespace RevBot.Bot.Understanding.Intents;

/// <summary>An example question as the classifier sees it.</summary>
/// <param name="Function">What it asks for.</param>
/// <param name="Line">The line of the examples that it was written from; lines are numbered through all files.</param>
/// <param name="Words">Its words, masked by <see cref="SlotMasking"/>.</param>
/// <param name="Cues">What was recognised in it.</param>
internal sealed record Sample(string Function, int Line, IReadOnlyList<string> Words, IReadOnlyList<string> Cues);
