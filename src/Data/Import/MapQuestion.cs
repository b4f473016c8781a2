namespace RevBot.Data.Import;

/// <summary>Something that a source does not say.</summary>
/// <param name="Key">The option that answers it, without dashes.</param>
/// <param name="Text">The question.</param>
/// <param name="Otherwise">What is taken where nobody answers.</param>
public sealed record MapQuestion(string Key, string Text, string Otherwise);
