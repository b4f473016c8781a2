using System.Globalization;

namespace RevBot.Bot.Cards.Drawing;

/// <summary>Text that has to fit.</summary>
internal static class CardText
{
    /// <summary>At most so many UTF-16 units, ending in … where it was cut; never within a letter and its marks.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > most - 1)
            {
                break;
            }

            end = next;
        }

        return text[..end].TrimEnd() + "…";
    }
}
