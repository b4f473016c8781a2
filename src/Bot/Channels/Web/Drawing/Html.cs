using System.Globalization;
using System.Text;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>
/// Writes HTML so that text can only ever be text: names of elements and attributes come from the program, everything else
/// is escaped on the way in.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    /// <summary>An element with what is written inside it.</summary>
    public Html Element(string name, IReadOnlyList<(string Name, string Value)> attributes, Action<Html> inside)
    {
        Open(name, attributes);
        inside(this);
        text.Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>An element with nothing but text inside it.</summary>
    public Html Element(string name, IReadOnlyList<(string Name, string Value)> attributes, string content) =>
        Element(name, attributes, inside => inside.Text(content));

    /// <summary>An opening tag; of elements that have no end, such as <c>input</c>.</summary>
    public Html Open(string name, IReadOnlyList<(string Name, string Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            text.Append(' ').Append(attribute).Append("=\"");
            Escape(value);
            text.Append('"');
        }

        text.Append('>');
        return this;
    }

    /// <summary>A style sheet of the program's own, as it is: a page that has one names it in its policy.</summary>
    public Html Style(string css)
    {
        text.Append("<style>").Append(css).Append("</style>");
        return this;
    }

    /// <summary>Text.</summary>
    public Html Text(string content)
    {
        Escape(content);
        return this;
    }

    /// <summary>What was written.</summary>
    public override string ToString() => text.ToString();

    /// <summary>A length or a coordinate, to a tenth.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    // Control characters and what Unicode calls noncharacters are no text of a page; the marks that turn the direction of what follows would reach beyond their
    // own field, whose direction the page sets apart anyway.
    private void Escape(string content)
    {
        foreach (var rune in content.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '"':
                    text.Append("&quot;");
                    break;
                case '\'':
                    text.Append("&#39;");
                    break;
                case '\n' or '\t':
                    text.Append((char)rune.Value);
                    break;
                default:
                    text.Append(IsInvisible(rune) ? " " : rune.ToString());
                    break;
            }
        }
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || (rune.Value & 0xFFFE) == 0xFFFE
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
