namespace RevBot.Bot.Understanding.Intents;

/// <summary>A file of prompts/utterances: how people ask for one function.</summary>
internal sealed class UtteranceFile
{
    /// <summary>The function's name; <c>out_of_scope</c> for questions that no function answers.</summary>
    public required string Function { get; init; }

    /// <summary>What it answers, worded to follow "I can show": "the forecast against quota".</summary>
    public required string Says { get; init; }

    /// <summary>A short question for it, to which names and a period can be added: "pipeline" (for Germany).</summary>
    public required string Short { get; init; }

    /// <summary>A complete question for it, for buttons and offers.</summary>
    public required string Ask { get; init; }

    /// <summary>The functions that come nearest while this one does not exist, best first.</summary>
    public string[] Nearest { get; init; } = [];

    /// <summary>The functions that answer "why?" after this one, best first.</summary>
    public string[] Why { get; init; } = [];

    /// <summary>
    /// Questions, with {owner}, {country}, {period}, {since}, {compare}, {amount} for what varies, and (this|that) for
    /// choices (see <see cref="ExampleGrammar"/>).
    /// </summary>
    public required string[] Examples { get; init; }

    /// <summary>The examples with their choices written out.</summary>
    public IEnumerable<string> Questions => Examples.SelectMany(ExampleGrammar.Expand).Distinct(StringComparer.Ordinal);
}
