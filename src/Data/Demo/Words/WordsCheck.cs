using RevBot.Data.Import;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Demo.Words;

/// <summary>
/// Whether words fit together: currencies with rates, countries with territories, names with each other.
/// </summary>
/// <param name="words">All of them.</param>
/// <param name="at">The node of a key, or the whole file where it leaves the key out.</param>
internal sealed class WordsCheck(DemoWords words, Func<string, MappingNode> at)
{
    /// <summary>Checks them all.</summary>
    /// <exception cref="ImportException">The first that does not fit.</exception>
    public void Run()
    {
        foreach (var territory in words.Territories)
        {
            Currency(territory.Name, territory.Currency);
            Countries(territory.Name, territory.Countries);
        }

        foreach (var code in words.Rates.Select(rate => rate.Code).Append(words.Currency))
        {
            Digits(code);
        }

        Different("countries", words.Countries.Select(country => country.Code));
        Different("territories", words.Territories.Select(territory => territory.Name));
        Different("industries", words.Industries.Select(industry => industry.Name));
        Different("products", words.Products.Select(product => product.Name));
        Different("teams", words.Teams.Select(team => team.Name));
        People();
    }

    private void Currency(string territory, string currency)
    {
        if (!Same(currency, words.Currency) && words.Rates.All(rate => !Same(rate.Code, currency)))
        {
            throw at("territories")
                .Error(
                    $"the territory '{territory}' is priced in {currency}, for which 'rates' has no rate; add one, or use {words.Currency}."
                );
        }
    }

    private void Countries(string territory, IReadOnlyList<string> countries)
    {
        var unknown = countries.FirstOrDefault(code => words.Countries.All(country => !Same(country.Code, code)));
        if (unknown is not null)
        {
            throw at("territories")
                .Error(
                    $"the territory '{territory}' has the country {unknown}, which is not among 'countries'; add it there."
                );
        }
    }

    private void Digits(string currency)
    {
        if (new Finance.Currency(currency).Digits != 2)
        {
            throw at(Same(currency, words.Currency) ? "currency" : "rates")
                .Error($"{currency} has no hundredth parts, in which amounts are made up; use another currency.");
        }

        if (words.Rates.Any(rate => Same(rate.Code, words.Currency)))
        {
            throw at("rates").Error($"{words.Currency} is the company's own currency and needs no rate; take it out.");
        }
    }

    private void Different(string key, IEnumerable<string> names)
    {
        var twice = names
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(all => all.Count() > 1);
        if (twice is not null)
        {
            throw at(key).Error($"'{twice.Key}' stands twice in '{key}'; give different names.");
        }
    }

    private void People()
    {
        var leaders = words.Leaders.Select(leader => ("leaders", leader.Name));
        var sellers = words
            .Teams.SelectMany(team => team.Sellers.Prepend(team.Manager))
            .Select(name => ("teams", name));
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, name) in leaders.Concat(sellers))
        {
            var address = MailName.Of(name);
            if (!address.Any(char.IsAsciiLetterOrDigit))
            {
                throw at(key).Error($"no e-mail address can be made from '{name}'; write it in Latin letters.");
            }

            if (!taken.TryAdd(address, name))
            {
                throw at(key).Error($"'{name}' and '{taken[address]}' get the same e-mail address; change one.");
            }
        }

        if (MailName.Of(words.Company).Length == 0)
        {
            throw at("company")
                .Error($"no e-mail address can be made from '{words.Company}'; write it in Latin letters.");
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
