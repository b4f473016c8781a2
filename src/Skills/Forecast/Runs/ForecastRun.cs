using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Runs;

/// <summary>
/// A view's forecast to keep: every method of the running quarter, and of the next one in the week before it begins. The
/// same view gives the same lines.
/// </summary>
public static class ForecastRun
{
    /// <summary>The lines of a view, by period and method.</summary>
    public static IReadOnlyList<ForecastRunLine> Predict(ScopedBook view)
    {
        var running = view.Company.Calendar.QuarterOf(view.Today);
        var knowledge = view.Norm<ForecastKnowledge>();
        return
        [
            .. new[] { running, view.Company.Calendar.Shift(running, 1) }
                .Where(period => Outlook.Covers(view, period))
                .SelectMany(period => Lines(view, period, knowledge)),
        ];
    }

    /// <summary>A period's components and its ensemble.</summary>
    private static IEnumerable<ForecastRunLine> Lines(ScopedBook view, Period period, ForecastKnowledge knowledge)
    {
        var position = PeriodPosition.Measure(view, period);
        var outlook = Outlook.Predict(position, ForecastPeople.Concerned(view, null), knowledge);
        var basis = new RunBasis(position, outlook, knowledge);
        var (assumptions, features, model) = (basis.Assumptions(), basis.FeaturesHash(), basis.Model());
        var range = outlook.Spread.Range();
        return outlook
            .Methods.Select(method => Line(method.Method, method.Raw, null, null))
            .Append(Line(ForecastMethods.Ensemble, outlook.Ensemble, range.Low, range.High));

        ForecastRunLine Line(string method, double amount, double? low, double? high) =>
            new(
                period,
                method,
                Rounded(amount),
                low is { } from ? Rounded(from) : null,
                high is { } to ? Rounded(to) : null
            )
            {
                Assumptions = assumptions,
                FeaturesHash = features,
                Model = model,
            };

        Money Rounded(double minor) =>
            new((long)Math.Round(minor, MidpointRounding.AwayFromZero), view.Company.Currency);
    }

    /// <summary>What a forecast stood on, so that a number of long ago can be understood and checked.</summary>
    private sealed class RunBasis(PeriodPosition position, Outlook outlook, ForecastKnowledge knowledge)
    {
        private const int ShortHash = 16;

        private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

        /// <summary>
        /// Settings, level, week, weights, corrections and the range's rule, as JSON with stable names.
        /// </summary>
        public string Assumptions()
        {
            var rule = knowledge.RangeOf(outlook.Week);
            return JsonSerializer.Serialize(
                new
                {
                    Settings = position.View.Tuning.Text,
                    Rung = knowledge.Level.ToString(),
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
                    NewRevenue = Math.Round(outlook.Raw.NewRevenue / position.View.Company.Currency.MinorPerUnit, 2),
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
            foreach (var open in position.Open)
            {
                if (layout is not null)
                {
                    layout.Encode(position.Reader.Read(open.Deal, open.State), row);
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

        /// <summary>
        /// The model's size, its penalty and sixteen digits of a SHA-256 over its coefficients; null below its level.
        /// </summary>
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
            return FormattableString.Invariant(
                $"landmark, {model.Layout.Width} columns, penalty {model.Lambda}, {hash}"
            );
        }
    }
}
