using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Runs;

/// <summary>What a forecast stood on, so that a number of long ago can be understood and checked.</summary>
internal sealed class RunBasis(Standing standing, Outlook outlook, ForecastKnowledge knowledge)
{
    private const int ShortHash = 16;

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public string Assumptions()
    {
        var rule = knowledge.RangeOf(outlook.Week);
        return JsonSerializer.Serialize(
            new
            {
                Settings = standing.View.Tuning.Text,
                Rung = knowledge.Rung.ToString(),
                knowledge.Quarters,
                Week = Math.Round(outlook.Raw.Week, 3),
                Weights = outlook.Methods.ToDictionary(
                    method => method.Method,
                    method => Math.Round(method.Weight, 6),
                    StringComparer.Ordinal
                ),
                Corrections = outlook.Methods.ToDictionary(
                    method => method.Method,
                    method => Math.Round(knowledge.FactorOf(method.Method, outlook.Raw.Week), 6),
                    StringComparer.Ordinal
                ),
                NewRevenue = Math.Round(outlook.Raw.NewRevenue / standing.View.Company.Currency.MinorPerUnit, 2),
                Range = new
                {
                    Shock = Math.Round(rule.Shock, 9),
                    Doubt = Math.Round(rule.Doubt, 9),
                    Low = Math.Round(rule.Low, 6),
                    High = Math.Round(rule.High, 6),
                },
            },
            Plain
        );
    }

    /// <summary>Of every open deal: its id, its amount and what the model reads, or where there is none its stage and date.</summary>
    public string FeaturesHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var layout = knowledge.Learning.Model?.Layout;
        var row = new double[layout?.Width ?? 2];
        foreach (var open in standing.Open)
        {
            if (layout is not null)
            {
                layout.Encode(standing.Reader.Read(open.Deal, open.State), row);
            }
            else
            {
                (row[0], row[1]) = (open.State.Stage.Id, open.IsDue ? 1 : 0);
            }

            hash.AppendData(Encoding.UTF8.GetBytes(open.Deal.Id));
            hash.AppendData(BitConverter.GetBytes(open.Amount));
            hash.AppendData(MemoryMarshal.AsBytes(row.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public string? Model()
    {
        if (knowledge.Learning.Model is not { } model)
        {
            return null;
        }

        var bytes = MemoryMarshal.AsBytes<double>([
            .. model.Coefficients,
            model.Recalibration.A,
            model.Recalibration.B,
        ]);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..ShortHash];
        return FormattableString.Invariant($"landmark, {model.Layout.Width} columns, penalty {model.Lambda}, {hash}");
    }
}
