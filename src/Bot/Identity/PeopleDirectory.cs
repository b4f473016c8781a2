using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.State.Identity;

namespace RevBot.Bot.Identity;

/// <summary>The people of a book by what channels know of them.</summary>
internal sealed class PeopleDirectory
{
    private readonly Dictionary<string, Seller> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Channel, string Id), Seller> byAccount = [];

    public PeopleDirectory(DealBook book)
    {
        Book = book;
        foreach (var seller in book.Sellers)
        {
            if (seller.Email is { Length: > 0 } email)
            {
                byEmail.TryAdd(email, seller);
            }

            foreach (var channel in CrmAccount.Channels)
            {
                if (CrmAccount.FindId(seller, channel) is { Length: > 0 } id)
                {
                    byAccount.TryAdd((channel, id.ToUpperInvariant()), seller);
                }
            }
        }
    }

    /// <summary>Whose people.</summary>
    public DealBook Book { get; }

    /// <summary>The person with an e-mail, in any case; null where nobody has it.</summary>
    public Seller? FindByEmail(string email) => byEmail.GetValueOrDefault(email.Trim());

    /// <summary>The person for whom the CRM data name an account; null where there is none.</summary>
    public Seller? FindByAccount(ChannelAccount account) =>
        byAccount.GetValueOrDefault((account.Channel, account.Id.ToUpperInvariant()));
}
