using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>The blocks that RevBot uses, as Slack's Block Kit reference names them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(ContextActions), "context_actions")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(DataVisualization), "data_visualization")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record Block
{
    private Block() { }

    public sealed record Header(Text Text) : Block;

    public sealed record Section : Block
    {
        public Text? Text { get; init; }

        public IReadOnlyList<Text>? Fields { get; init; }
    }

    public sealed record Context(IReadOnlyList<Text> Elements) : Block;

    public sealed record Actions(IReadOnlyList<Element> Elements) : Block;

    /// <summary>Small actions under a message, such as thumbs.</summary>
    public sealed record ContextActions(IReadOnlyList<Element> Elements) : Block;

    public sealed record RichText(IReadOnlyList<RichElement> Elements) : Block
    {
        /// <summary>Letters of one width, of which nothing is read as markup.</summary>
        public static RichText Preformatted(string text) =>
            new([new RichElement.Preformatted([new RichElement.Words(text)])]);
    }

    /// <summary>The first row holds the headings; every row has as many cells.</summary>
    public sealed record Table(IReadOnlyList<IReadOnlyList<TableCell>> Rows) : Block
    {
        public IReadOnlyList<ColumnSettings>? ColumnSettings { get; init; }
    }

    public sealed record DataVisualization(string Title, SeriesChart Chart) : Block;

    public sealed record Input(string BlockId, Text Label, Element Element) : Block
    {
        public bool Optional { get; init; }
    }
}
