using System.Text.Json.Serialization;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>What stands in rich text.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
[JsonDerivedType(typeof(Words), "text")]
internal abstract record RichElement
{
    private RichElement() { }

    public sealed record Preformatted(IReadOnlyList<RichElement> Elements) : RichElement;

    public sealed record Words(string Text) : RichElement;
}
