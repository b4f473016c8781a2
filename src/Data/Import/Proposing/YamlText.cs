using System.Text;

namespace RevBot.Data.Import.Proposing;

/// <summary>Writes texts of a source into a mapping so that they are read back as they are.</summary>
internal static class YamlText
{
    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    _ when char.IsControl(character) => " ",
                    _ => character.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list of texts on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quoted))}]";

    /// <summary>A map of text to text on one line.</summary>
    public static string Map(IEnumerable<(string Key, string Value)> pairs) =>
        $"{{ {string.Join(", ", pairs.Select(pair => $"{Quoted(pair.Key)}: {Quoted(pair.Value)}"))} }}";
}
