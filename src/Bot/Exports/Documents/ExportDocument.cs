namespace RevBot.Bot.Exports.Documents;

/// <summary>
/// An answer as a file has it, the same for every form: every text is cleaned, every value typed and unrounded, every list
/// whole as far as <see cref="TableMaker.MostRows"/>. Writers choose and format; none computes.
/// </summary>
public sealed record ExportDocument
{
    /// <summary>The question, or what the answer is called.</summary>
    public required string Title { get; init; }

    /// <summary>The question, whose view and what they see, as of when, what computed it: pairs of label and text.</summary>
    public required IReadOnlyList<(string Label, string Text)> About { get; init; }

    /// <summary>The day of the view, ISO, for the file's name.</summary>
    public required string AsOf { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<ExportSection> Sections { get; init; }

    /// <summary>Definitions, assumptions, what the data cannot tell; those that the sentences say already left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The trust line; null where nothing is said of the data.</summary>
    public string? Trust { get; init; }

    /// <summary>The named figures.</summary>
    public IReadOnlyList<ExportFact> Facts { get; init; } = [];

    /// <summary>The tables, in the order of the answer; no two have one id or one title.</summary>
    public IReadOnlyList<ExportTable> Tables { get; init; } = [];
}
