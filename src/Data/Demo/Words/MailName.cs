using System.Globalization;
using System.Text;

namespace RevBot.Data.Demo.Words;

/// <summary>Names as an e-mail address can hold them.</summary>
internal static class MailName
{
    /// <summary>"Søren Ó Néill-O'Hara" is soren.o.neill-ohara; empty where no letter is left.</summary>
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            _ = letter switch
            {
                ' ' => plain.Append('.'),
                '-' => plain.Append('-'),
                _ when char.IsAsciiLetterOrDigit(letter) => plain.Append(letter),
                _ when char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark => plain,
                _ => plain.Append(Spelt(letter)),
            };
        }

        return plain.ToString();
    }

    /// <summary>The address of a person of a company.</summary>
    /// <param name="name">The person's name.</param>
    /// <param name="company">The company's name.</param>
    public static string Address(string name, string company) => $"{Of(name)}@{Of(company).Replace('.', '-')}.example";

    // Letters that have no plain letter inside.
    private static string Spelt(char letter) =>
        letter switch
        {
            'ø' => "o",
            'æ' => "ae",
            'œ' => "oe",
            'ß' => "ss",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            _ => "",
        };
}
