namespace RevBot.Bot.Understanding.Intents;

/// <summary>An example question as the classifier sees it.</summary>
/// <param name="Function">What it asks for.</param>
/// <param name="Group">Those of one group are much alike: of neighbouring lines of the examples, or of one writer.</param>
/// <param name="Words">Its words, masked by <see cref="SlotMasking"/>.</param>
/// <param name="Cues">What was recognised in it.</param>
internal sealed record Sample(string Function, int Group, IReadOnlyList<string> Words, IReadOnlyList<string> Cues);
