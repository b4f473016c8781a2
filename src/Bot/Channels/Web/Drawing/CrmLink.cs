using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Web.Drawing;

/// <summary>Writes the way from a deal to where the CRM shows it: https alone, in a window that knows nothing of this one.</summary>
internal static class CrmLink
{
    /// <summary>Writes it; nothing where there is no such address.</summary>
    /// <param name="html">Where.</param>
    /// <param name="address">The deal's; null for none.</param>
    /// <param name="deal">The deal's name.</param>
    public static void Write(Html html, string? address, string deal)
    {
        if (WebAddress.Read(address) is { } safe)
        {
            html.Text(" ")
                .Element(
                    "a",
                    [
                        ("class", "crm"),
                        ("href", safe.AbsoluteUri),
                        ("target", "_blank"),
                        ("rel", "noopener noreferrer"),
                        ("aria-label", $"{deal} in the CRM"),
                    ],
                    "CRM"
                );
        }
    }
}
