using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>What stands in rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Link), "link")]
internal abstract record RichElement
{
    private RichElement() { }

    public sealed record Preformatted(IReadOnlyList<RichElement> Elements) : RichElement;

    public sealed record Section(IReadOnlyList<RichElement> Elements) : RichElement;

    public sealed record Words(string Text) : RichElement;

    public sealed record Link(string Url, string Text) : RichElement;
}
