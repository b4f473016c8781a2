using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>A cell of a table, of which nothing is read as markup.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RawText), "raw_text")]
[JsonDerivedType(typeof(RichText), "rich_text")]
internal abstract record TableCell
{
    private TableCell() { }

    /// <summary>Text.</summary>
    public sealed record RawText(string Text) : TableCell;

    /// <summary>Text that leads somewhere.</summary>
    public sealed record RichText(IReadOnlyList<RichElement> Elements) : TableCell
    {
        /// <summary>A text that opens an address, which the caller has checked.</summary>
        public static RichText Link(string text, string address) =>
            new([new RichElement.Section([new RichElement.Link(address, text)])]);
    }
}
