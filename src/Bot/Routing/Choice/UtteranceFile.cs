namespace RevBot.Bot.Routing.Choice;

/// <summary>A file of prompts/utterances: how people ask for one function.</summary>
internal sealed class UtteranceFile
{
    /// <summary>The function's name; <c>out_of_scope</c> for what none answers.</summary>
    public required string Function { get; init; }

    /// <summary>What it answers, to go after "I can show": "the forecast against quota".</summary>
    public required string Says { get; init; }

    /// <summary>A question for it to which names and a period can be added: "pipeline" (for Germany).</summary>
    public required string Short { get; init; }

    /// <summary>A complete question for it, for buttons and offers.</summary>
    public required string Ask { get; init; }

    /// <summary>The functions that come nearest while this one does not exist, best first.</summary>
    public string[] Nearest { get; init; } = [];

    /// <summary>The functions that answer "why?" after this one, best first.</summary>
    public string[] Why { get; init; } = [];

    /// <summary>
    /// Questions, with {owner}, {country}, {period}, {since}, {compare}, {amount} for what varies, and (this|that) for choices.
    /// </summary>
    public required string[] Examples { get; init; }

    /// <summary>The examples with their choices written out.</summary>
    public IEnumerable<string> Questions => Examples.SelectMany(ExampleGrammar.Expand).Distinct(StringComparer.Ordinal);
}
